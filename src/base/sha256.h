/* sha256.h - SHA-256 (FIPS 180-4). */
#ifndef SITREP_BASE_SHA256_H
#define SITREP_BASE_SHA256_H

#include <stddef.h>

/* The digest of n bytes as 64 lower-case hexadecimal digits and a NUL. */
void sha256_hex(const void *bytes, size_t n, char out[65]);

#endif
