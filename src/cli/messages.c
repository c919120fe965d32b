#include <stdarg.h>

#include "cli/cli.h"

void print_message(void *stream, const sitrep_diagnostic *d)
{
    static const char *const kinds[] = {
        [SITREP_NOTE] = "note: ", [SITREP_WARNING] = "warning: ", [SITREP_ERROR] = ""};
    FILE *out = stream;
    if (!d->file)
        fputs("sitrep: ", out);
    else if (!d->line)
        fprintf(out, "%s: ", d->file);
    else if (!d->column)
        fprintf(out, "%s:%u: ", d->file, d->line);
    else
        fprintf(out, "%s:%u:%u: ", d->file, d->line, d->column);
    fprintf(out, "%s%s\n", kinds[d->severity], d->message);
}

void say(const char *format, ...)
{
    va_list args;
    va_start(args, format);
    fputs("sitrep: ", stderr);
    vfprintf(stderr, format, args);
    fputc('\n', stderr);
    va_end(args);
}
