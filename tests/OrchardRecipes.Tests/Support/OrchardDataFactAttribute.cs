using CommunityKit.Tests.Support;

namespace CommunityKit.OrchardRecipes.Tests.Support;

/// <summary>A test over recipes of the shared data; skipped, saying so, where they are absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OrchardDataFactAttribute : FactAttribute
{
    public OrchardDataFactAttribute()
    {
        if (!File.Exists(PathOf("orchardcore/blog.recipe.json")))
        {
            Skip = $"Shared data absent: {PathOf("orchardcore")}. Set CK_SHARED_DATA to run this test.";
        }
    }

    public static string PathOf(string file) => Path.Combine(Root, "cms", file);

    private static string Root { get; } = Environment.GetEnvironmentVariable("CK_SHARED_DATA") is { Length: > 0 } set ? set : Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(RepositoryFolder.Path); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, "shared", "data")))
            {
                return Path.Combine(folder.FullName, "shared", "data");
            }
        }

        return Path.Combine(RepositoryFolder.Path, "..", "shared", "data");
    }
}
