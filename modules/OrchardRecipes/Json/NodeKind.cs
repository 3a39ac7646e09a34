namespace CommunityKit.OrchardRecipes.Json;

internal enum NodeKind
{
    Object,
    Array,
    Text,
    Number,
    Boolean,
    Null,
}
