#include "base/symbol.h"

void symbols_init(Symbols *symbols, const Symbols *base, Arena *arena)
{
    *symbols = (Symbols){.base = base, .arena = arena, .first = base ? symbols_end(base) : 1};
}

Sym symbols_end(const Symbols *symbols)
{
    return symbols->first + symbols->strings.n;
}

Sym symbol_find(const Symbols *symbols, Str s)
{
    for (; symbols; symbols = symbols->base) {
        const uint32_t *hit = strmap_find(&symbols->map, s);
        if (hit)
            return *hit;
    }
    return 0;
}

Sym symbol(Symbols *symbols, Str s)
{
    Sym known = symbol_find(symbols, s);
    if (known)
        return known;
    Str copy = arena_str(symbols->arena, s);
    Sym fresh = symbols_end(symbols);
    VEC_ADD(symbols->arena, &symbols->strings, copy);
    *strmap_put(symbols->arena, &symbols->map, copy, NULL) = fresh;
    return fresh;
}

Str symbol_str(const Symbols *symbols, Sym sym)
{
    while (symbols && sym && sym < symbols->first)
        symbols = symbols->base;
    if (!sym || !symbols || sym >= symbols_end(symbols))
        return STR_LIT("");
    return symbols->strings.at[sym - symbols->first];
}
