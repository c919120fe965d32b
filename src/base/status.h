/* status.h - the few ways in which a call can end. */
#ifndef SITREP_BASE_STATUS_H
#define SITREP_BASE_STATUS_H

typedef enum Status {
    ST_OK = 0,
    ST_NOMEM,    /* no memory, or an arena's limit was reached */
    ST_IO,       /* a file could not be read or written */
    ST_SYNTAX,   /* input that does not follow its format */
    ST_INVALID,  /* well formed, but it breaks a rule of the vocabulary */
    ST_LIMIT,    /* a search or size limit was reached */
    ST_NOTFOUND,
    ST_USAGE
} Status;

/* Leave the calling function when an expression does not end well. */
#define TRY(expression)                 \
    do {                                \
        Status try_st = (expression);   \
        if (try_st != ST_OK)            \
            return try_st;              \
    } while (0)

/* A short English phrase for a status; static storage. */
const char *status_text(Status status);

#endif
