#include "view/picture.h"

#define EVENT "note", "filled"

/* The first kind that a class belongs to is its own. */
const NodeStyle node_styles[] = {
    {C_PERSON, "ellipse", "filled", "#fff3d6", "#c98a1b", "#3d2b05"},
    {C_ARMED_GROUP, "octagon", "filled", "#fbdfdb", "#b3261e", "#410e0b"},
    {C_POLITICAL_GROUP, "box", "rounded,filled", "#e9e1fa", "#6b4bb3", "#27184a"},
    {C_GOVERNMENT, "box", "rounded,filled", "#dbe8f9", "#2d5fa6", "#0d2547"},
    {C_SECURITY_FORCE, "box", "rounded,filled", "#e4ead5", "#5b7033", "#242d12"},
    {C_INTERNATIONAL_ORGANIZATION, "box", "rounded,filled", "#d6f0ee", "#1f7a7a", "#0a3333"},
    {C_MEDIA_ORGANIZATION, "box", "rounded,filled", "#f6e3ee", "#9a4f7c", "#401e33"},
    {C_ORGANIZATION, "box", "rounded,filled", "#ececec", "#6a6a6a", "#222222"},
    {C_STATE, "box", "filled", "#c9ddf4", "#1d4e89", "#0a2240"},
    {C_GROUP, "box", "rounded,filled", "#f3f0e8", "#7a735f", "#2b2820"},
    {C_POPULATION, "ellipse", "filled,dashed", "#fbf8f1", "#8a7a5c", "#3a3222"},
    {C_PLACE, "tab", "filled", "#e1f2e0", "#3b7d3b", "#12330f"},
    {C_ATTACK, EVENT, "#a3221b", "#6d120d", "#ffffff"},
    {C_CLASH, EVENT, "#b4540a", "#7a3704", "#ffffff"},
    {C_CONFLICT, EVENT, "#6d4126", "#472815", "#ffffff"},
    {C_TALKS, EVENT, "#17696b", "#0d4648", "#ffffff"},
    {C_AGREEMENT, EVENT, "#2e6b34", "#1a4620", "#ffffff"},
    {C_ARREST, EVENT, "#55379a", "#372268", "#ffffff"},
    {C_EVENT, EVENT, "#455a64", "#29373e", "#ffffff"},
    {C_ASSET, "component", "filled", "#efe7dd", "#8b6b4a", "#362716"},
    {C_WEAPON, "component", "filled", "#efe7dd", "#8b6b4a", "#362716"},
    {C_AGENT, "box", "rounded,filled", "#f3f3f3", "#777777", "#222222"},
};
const size_t n_node_styles = sizeof node_styles / sizeof node_styles[0];

const NodeStyle *node_style(const Vocab *vocab, ClassId cls)
{
    for (size_t i = 0; i < n_node_styles; i++)
        if (vocab_is(vocab, cls, node_styles[i].cls))
            return &node_styles[i];
    return &node_styles[n_node_styles - 1];
}

const EdgeStyle edge_styles[FACT_STATUSES] = {
    [FACT_ASSERTED] = {"the article says so", "", "solid", "#37474f", "normal",
                       "\u2501\u2501\u2501\u25b6"},
    [FACT_CLAIMED] = {"somebody cited says so", "", "dashed", "#1565c0", "normal",
                      "\u2505\u2505\u2505\u25b6"},
    [FACT_DISPUTED] = {"said and denied", "disputed: ", "bold", "#ad1457", "diamond",
                       "\u2501\u2501\u2501\u25c6"},
    [FACT_DENIED] = {"denied", "denied: ", "dashed", "#c62828", "tee", "\u2505\u2505\u2505\u2524"},
    [FACT_UNREAL] = {"possible, planned or demanded", "", "dotted", "#78909c", "vee",
                     "\u2508\u2508\u2508\u25b7"},
};
