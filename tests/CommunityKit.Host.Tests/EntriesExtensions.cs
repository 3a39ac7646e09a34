namespace CommunityKit.Host.Tests;

/// <summary>What a user enters into a form.</summary>
internal static class EntriesExtensions
{
    public static Dictionary<string, string?> With(this Dictionary<string, string?> entries, string name, string? value) =>
        new(entries) { [name] = value };
}
