#include "base/diag.h"

#include <stdio.h>

void diag_say(Diag *diag, Severity severity, const char *file, uint32_t line, uint32_t column, const char *format, ...)
{
    if (!diag)
        return;
    if (severity == SEV_ERROR)
        diag->errors++;
    else if (severity == SEV_WARNING)
        diag->warnings++;
    if (!diag->sink)
        return;
    char text[1024];
    va_list args;
    va_start(args, format);
    vsnprintf(text, sizeof text, format, args);
    va_end(args);
    for (char *p = text; *p; p++)
        if (*p == '\n' || *p == '\r')
            *p = ' ';
    diag->sink(diag->user, &(Diagnostic){severity, file, line, column, text});
}
