using System.Text;

namespace CommunityKit.Catalog.Tests.Support;

/// <summary>A folder for a recipe and its files; gone after the test.</summary>
internal sealed class RecipeFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ck-recipe-");

    /// <summary>Writes a file and returns its place.</summary>
    public string Add(string path, byte[] content)
    {
        var place = Path.Combine(_folder.FullName, path);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.WriteAllBytes(place, content);
        return place;
    }

    public string Add(string path, string content) => Add(path, Encoding.UTF8.GetBytes(content));

    public void Dispose() => _folder.Delete(recursive: true);
}
