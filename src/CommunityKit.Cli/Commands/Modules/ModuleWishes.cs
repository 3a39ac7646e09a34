using CommunityKit.Host.Control;
using CommunityKit.Packaging.Packages;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary>What the user named: modules by id, with a version or range after <c>@</c>, and package files.</summary>
internal sealed record ModuleWishes(IReadOnlyList<ModuleWish> Modules, IReadOnlyList<string> Files)
{
    public static ModuleWishes Read(IEnumerable<string> words, CliContext context)
    {
        var modules = new List<ModuleWish>();
        var files = new List<string>();
        foreach (var word in words)
        {
            if (word.EndsWith(PackageLayout.Extension, StringComparison.OrdinalIgnoreCase))
            {
                files.Add(context.FullPath(word));
            }
            else
            {
                var parts = word.Split('@', 2);
                modules.Add(new ModuleWish(parts[0], parts.Length == 2 ? parts[1] : null));
            }
        }

        return new ModuleWishes(modules, files);
    }
}
