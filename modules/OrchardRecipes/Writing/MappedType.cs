using CommunityKit.Cms.Types;
using CommunityKit.OrchardRecipes.Json;

namespace CommunityKit.OrchardRecipes.Writing;

/// <summary>A type of the other site as the shop has it.</summary>
/// <param name="Place">Where the recipe defines or first uses it.</param>
/// <param name="Type">The type here.</param>
/// <param name="Fields">Its fields here by their names there.</param>
/// <param name="PictureField">The field whose picture is the item's own; null without one.</param>
internal sealed record MappedType(Node Place, ContentType Type, IReadOnlyDictionary<string, ContentField> Fields, string? PictureField);
