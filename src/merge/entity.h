/* entity.h - what entities are compared by beside their names. Private to this folder. */
#ifndef SITREP_MERGE_ENTITY_H
#define SITREP_MERGE_ENTITY_H

#include "merge/attest.h"
#include "merge/join.h"
#include "merge/names.h"
#include "merge/where.h"

typedef enum BondKind { BOND_COUNTRY, BOND_OFFICE, BOND_RELATED } BondKind;

/* Somebody's or something's country, whose office he holds, or what else he is told of with. */
typedef struct Bond {
    PartNo part;
    BondKind kind;
    Tid value;
} Bond;

typedef struct Bonds {
    VEC(Bond) all; /* sorted */
} Bonds;

typedef enum Agreement { UNKNOWN, AGREE, DISAGREE } Agreement;

void bonds_make(Bonds *bonds, const Joins *joins);
/* AGREE: they share one; DISAGREE: both have some and share none. */
Agreement bonds_compare(const Bonds *bonds, PartNo a, PartNo b, BondKind kind);

/* By falling score, then by parts. */
int join_by_score(const void *a, const void *b);

#endif
