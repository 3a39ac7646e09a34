using System.Reflection;
using System.Text.Json;
using CommunityKit.Tests.Support;

namespace CommunityKit.Linking.Tests.Texts;

/// <summary>
/// A file named <c>….zh-CN.json</c> is taken for a satellite's and left out of the assembly unless its project says <c>WithCulture="false"</c>;
/// the first Chinese operator would find out.
/// </summary>
public sealed class EmbeddedTextTests
{
    public static TheoryData<string, string> Files { get; } = FilesOf(
        "CommunityKit.Packaging", "CommunityKit.Modularity", "CommunityKit.Data", "CommunityKit.UI", "CommunityKit.Tenancy", "CommunityKit.Host", "CommunityKit.Module.Sdk");

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_text_file_is_embedded_in_its_assembly_whole(string project, string resource)
    {
        var file = Path.Combine(FolderOf(project), resource.StartsWith("Problems.", StringComparison.Ordinal) ? Path.Combine("Problems", resource) : resource);

        using var stream = Assembly.Load(project).GetManifestResourceStream(resource);

        Assert.NotNull(stream);
        Assert.Equal(Keys(File.OpenRead(file)), Keys(stream));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Both_languages_have_the_same_entries_but_singular_forms(string project, string resource)
    {
        var other = resource.Contains("zh-CN", StringComparison.Ordinal) ? resource.Replace("zh-CN", "en", StringComparison.Ordinal) : resource.Replace("en.json", "zh-CN.json", StringComparison.Ordinal);
        var assembly = Assembly.Load(project);

        Assert.Equal(PluralKeys(resource), PluralKeys(other));

        IEnumerable<string> PluralKeys(string name) => Keys(assembly.GetManifestResourceStream(name)!).Where(key => !key.EndsWith(".one", StringComparison.Ordinal));
    }

    [Fact]
    public void No_project_with_texts_is_forgotten()
    {
        var withTexts = Directory.EnumerateDirectories(Path.Combine(RepositoryFolder.Path, "src"))
            .Where(folder => TextFiles(folder).Any())
            .Select(folder => Path.GetFileName(folder)!)
            .Where(project => File.Exists(Path.Combine(AppContext.BaseDirectory, project + ".dll")));

        Assert.Empty(withTexts.Except(Files.Select(row => (string)row[0])));
    }

    private static TheoryData<string, string> FilesOf(params string[] projects)
    {
        var data = new TheoryData<string, string>();
        foreach (var project in projects)
        {
            foreach (var file in TextFiles(FolderOf(project)).Order(StringComparer.Ordinal))
            {
                var (folder, name) = (Path.GetFileName(Path.GetDirectoryName(file)!), Path.GetFileName(file));
                data.Add(project, folder == "Problems" ? name : $"{folder}/{name}");
            }
        }

        return data;
    }

    private static IEnumerable<string> TextFiles(string project) =>
        new[] { "Problems", "Localization" }
            .Select(folder => Path.Combine(project, folder))
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.json"));

    private static string FolderOf(string project) => Path.Combine(RepositoryFolder.Path, "src", project);

    private static List<string> Keys(Stream json)
    {
        using (json)
        {
            return [.. JsonSerializer.Deserialize<Dictionary<string, string>>(json)!.Keys.Order(StringComparer.Ordinal)];
        }
    }
}
