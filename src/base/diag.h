/* diag.h - where messages go. The library never prints: it hands each message once to the caller's sink. */
#ifndef SITREP_BASE_DIAG_H
#define SITREP_BASE_DIAG_H

#include <stdarg.h>
#include <stdint.h>

typedef enum Severity { SEV_NOTE, SEV_WARNING, SEV_ERROR } Severity;

typedef struct Diagnostic {
    Severity severity;
    const char *file;        /* NULL: no file */
    uint32_t line, column;   /* from 1; 0: unknown */
    const char *message;     /* one line, without newline */
} Diagnostic;

typedef void DiagSink(void *user, const Diagnostic *diagnostic);

typedef struct Diag {
    DiagSink *sink;    /* NULL: messages are only counted */
    void *user;
    uint32_t errors, warnings;
} Diag;

/* Format one message and hand it to the sink. Longer messages are cut at 1 KB. */
void diag_say(Diag *diag, Severity severity, const char *file, uint32_t line, uint32_t column, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

#endif
