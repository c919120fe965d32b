#include "mention/finder.h"

enum { KEY_BYTES = 240 };

/* "Salem al-Mislet" -> "salem mislet"; "the Qa'ida" -> "qaida". */
Sym name_key(const Finder *f, uint32_t first, uint32_t last)
{
    char key[KEY_BYTES];
    uint32_t n = 0;
    for (uint32_t i = first; i < last; i++) {
        Pieces p;
        if (!has_shape(f, i, SHAPE_WORD | SHAPE_DIGITS))
            continue;
        fold_split(token_text(f->d, i), &p);
        for (uint32_t k = 0; k < p.n; k++) {
            bool hyphen = p.at[k].hyphen_after || (k + 1 == p.n && i + 1 < last && is_joining_hyphen(f, i + 1));
            Sym sym = symbol_find(f->d->symbols, p.at[k].text);
            bool only = n == 0 && i + 1 == last && k + 1 == p.n;
            if (!only && hyphen && words_has(f->w, sym, MW_HYPHEN_ARTICLE, NULL))
                continue;
            if (!only && words_has(f->w, sym, MW_ARTICLE_NAME, NULL))
                continue;
            if (n + p.at[k].text.len + 1 >= KEY_BYTES)
                break;
            if (n)
                key[n++] = ' ';
            memcpy(key + n, p.at[k].text.ptr, p.at[k].text.len);
            n += p.at[k].text.len;
        }
    }
    return n ? symbol(f->d->symbols, (Str){key, n}) : 0;
}
