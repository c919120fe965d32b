/* assets.h - the files of src/view/assets, in the program; made by assets/embed.cmake. Private to
 * this folder. */
#ifndef SITREP_VIEW_ASSETS_H
#define SITREP_VIEW_ASSETS_H

#include "base/str.h"

Str asset_page(void);
Str asset_style(void);
Str asset_script(void);

#endif
