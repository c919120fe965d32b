/* picture.h - what of a dossier is drawn, before anybody thinks of layout. Private to this folder.
 */
#ifndef SITREP_VIEW_PICTURE_H
#define SITREP_VIEW_PICTURE_H

#include "view/draw.h"

/* How a fact stands, all its claims taken together. */
typedef enum FactStatus {
    FACT_ASSERTED, /* an article says so in its own voice */
    FACT_CLAIMED,  /* only somebody whom it cites says so */
    FACT_DISPUTED, /* somebody says so, somebody denies it */
    FACT_DENIED,   /* only denied */
    FACT_UNREAL,   /* only possible, planned or demanded */
    FACT_STATUSES
} FactStatus;

/* All claims of one subject, property and object. */
typedef struct PictureFact {
    uint32_t from, to; /* dossier nodes */
    PropId prop;
    FactStatus status;
    Numbers claims;
    uint32_t sources;
    bool own, cited, denied;
} PictureFact;

/* The facts of one status between two nodes. */
typedef struct PictureEdge {
    uint32_t from, to;
    FactStatus status;
    bool symmetric, kept;
    Numbers facts;
    uint32_t claims;
} PictureEdge;

typedef struct PictureNode {
    uint32_t edges, claims; /* what it is connected by */
    bool candidate, kept;
} PictureNode;

typedef struct Picture {
    const Dossier *dossier;
    const DrawOptions *options;
    Arena *arena;
    VEC(PictureFact) facts;
    VEC(PictureEdge) edges;
    PictureNode *nodes; /* by dossier node */
    uint32_t n_kept, n_candidates, n_edges, n_edge_candidates, n_left_lonely;
} Picture;

/* Choose what is drawn. Statuses as of draw_write. */
Status picture_choose(Picture *picture, const Dossier *dossier, const DrawOptions *options,
                      Diag *diag);

/* What an event's node says of it: its toll ("76+ killed, 12-20 injured"), and the labels of the
 * objects of one property ("A, B"); empty when nothing is said. */
Str event_toll(const Picture *picture, uint32_t node);
Str event_objects(const Picture *picture, uint32_t node, KnownProp prop);

/* The looks of a kind of node. */
typedef struct NodeStyle {
    KnownClass cls;
    const char *shape, *style, *fill, *border, *ink;
} NodeStyle;
extern const NodeStyle node_styles[];
extern const size_t n_node_styles;
const NodeStyle *node_style(const Vocab *vocab, ClassId cls);

typedef struct EdgeStyle {
    const char *name;   /* in the legend */
    const char *prefix; /* before its label */
    const char *line, *color, *head, *sample;
} EdgeStyle;
extern const EdgeStyle edge_styles[FACT_STATUSES];

/* Write the picture in Graphviz's language. `engine` is the layout program that will read it. */
void picture_dot(const Picture *picture, const char *engine, bool edge_labels, FILE *out);

/* Lay out and render, in a process of its own with a limit of time: ST_LIMIT when it did not end in
 * time or died; ST_IO. */
Status render_dot(Str dot, const char *engine, const char *format, uint32_t milliseconds,
                  FILE *out);

#endif
