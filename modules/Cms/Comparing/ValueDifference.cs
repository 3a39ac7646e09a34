using System.Text.Json;

namespace CommunityKit.Cms.Comparing;

/// <summary>A value that differs.</summary>
/// <param name="Name">Name of the field or setting.</param>
/// <param name="Old">In the older document; undefined for none.</param>
/// <param name="New">In the newer document; undefined for none.</param>
public sealed record ValueDifference(string Name, JsonElement Old, JsonElement New);
