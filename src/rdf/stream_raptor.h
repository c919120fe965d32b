/* stream_raptor.h - files of other formats than lines, through Raptor. Private to this folder. */
#ifndef SITREP_RDF_STREAM_RAPTOR_H
#define SITREP_RDF_STREAM_RAPTOR_H

#include "rdf/stream.h"

Status raptor_stream(const char *path, RdfRowHandler *handler, void *user, uint64_t *blank, Diag *diag);

#endif
