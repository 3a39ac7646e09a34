using System.Globalization;
using CommunityKit.Packaging.Resolution;

namespace CommunityKit.Host.Control;

/// <summary>A module that store or feeds have, in the caller's language.</summary>
public sealed record AvailableModuleRow(string Id, string Name, string Description, string Kind, IReadOnlyList<string> Versions)
{
    /// <summary>All candidates of one id; the words are those of the newest.</summary>
    internal static AvailableModuleRow Of(IEnumerable<Candidate> candidates)
    {
        var versions = candidates.OrderByDescending(c => c.Version).ToList();
        var newest = versions[0].Manifest;
        return new AvailableModuleRow(
            newest.Id,
            InLanguage(newest.Name),
            InLanguage(newest.Description),
            newest.Kind.ToString(),
            [.. versions.Select(c => c.Manifest.Version).Distinct(StringComparer.Ordinal)]);
    }

    private static string InLanguage(IReadOnlyDictionary<string, string> texts) =>
        texts.GetValueOrDefault(CultureInfo.CurrentUICulture.Name) ?? texts.GetValueOrDefault("en") ?? "";
}
