using CommunityKit.Modularity.Problems;
using CommunityKit.Packaging.Manifest;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Views;

/// <summary>
/// Tells whether a theme still fits the modules whose views it overrides: same path, same model. Manifests are enough; nothing is read
/// or loaded.
/// </summary>
public static class ViewOverrideCheck
{
    private const string AreaPrefix = "/Areas/";

    /// <summary>Checks every view of a theme that lies in a module's area.</summary>
    /// <param name="theme">Manifest of the theme.</param>
    /// <param name="modules">Manifests of the modules that are on in the shop.</param>
    /// <returns>The problems; empty when the theme fits.</returns>
    public static IReadOnlyList<Problem> Run(ModuleManifest theme, IReadOnlyList<ModuleManifest> modules)
    {
        var problems = new List<Problem>();
        foreach (var (path, model) in theme.Views.OrderBy(view => view.Key, StringComparer.Ordinal))
        {
            // Imports have had their effect when the theme was compiled; they are never looked up.
            if (OwnerOf(path) is not { } id || id.Equals(theme.Id, StringComparison.OrdinalIgnoreCase)
                || path.EndsWith("/_ViewImports.cshtml", StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (modules.FirstOrDefault(module => module.Id.Equals(id, StringComparison.OrdinalIgnoreCase)) is { } owner)
                Check(theme, path, model, owner, problems);
            else if (!IsDeclared(theme, id))
                problems.Add(ModularityProblems.ViewOwnerUnknown(theme, path, id));
        }

        return problems;
    }

    private static void Check(ModuleManifest theme, string path, string model, ModuleManifest owner, List<Problem> problems)
    {
        var declared = owner.Views.FirstOrDefault(view => view.Key.Equals(path, StringComparison.OrdinalIgnoreCase)).Value;
        if (declared is null)
            problems.Add(ModularityProblems.ViewNotDeclared(theme, path, owner));
        else if (declared != model)
            problems.Add(ModularityProblems.ViewModelDiffers(theme, path, model, owner, declared));
    }

    // A theme may serve shops with and without a module that it names.
    private static bool IsDeclared(ModuleManifest theme, string id) =>
        theme.Dependencies.Keys.Concat(theme.Optional.Keys).Contains(id, StringComparer.OrdinalIgnoreCase);

    private static string? OwnerOf(string path)
    {
        if (!path.StartsWith(AreaPrefix, StringComparison.OrdinalIgnoreCase))
            return null;
        var end = path.IndexOf('/', AreaPrefix.Length);
        return end < 0 ? null : path[AreaPrefix.Length..end];
    }
}
