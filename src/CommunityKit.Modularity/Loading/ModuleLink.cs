using System.Text.Json;
using CommunityKit.Modularity.Problems;
using CommunityKit.Packaging.Files;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Modularity.Loading;

/// <summary>
/// What a development host must know of a module's build beside its manifest: <c>module.link.json</c> in the output folder, written by
/// the module SDK. Paths are absolute. Immutable.
/// </summary>
/// <param name="Project">The project's folder: texts and static files are read from the source.</param>
/// <param name="Site">The folder of the development shop.</param>
/// <param name="Feeds">Where the modules come from that this one depends on: folders or <c>index.json</c> addresses.</param>
public sealed record ModuleLink(string Project, string Site, IReadOnlyList<string> Feeds)
{
    private const string FileName = "module.link.json";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>Reads the link of a build.</summary>
    /// <param name="outputFolder">Where the build put the module's assembly.</param>
    /// <exception cref="ProblemException">There is none, or it is damaged.</exception>
    public static ModuleLink Read(string outputFolder)
    {
        try
        {
            var link = JsonSerializer.Deserialize<ModuleLink>(File.ReadAllBytes(Path.Combine(outputFolder, FileName)), Json);
            if (link is { Project.Length: > 0, Site.Length: > 0, Feeds: not null })
                return link;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException)
        {
            throw new ProblemException(ModularityProblems.NotLinkable(outputFolder), e);
        }

        throw new ProblemException(ModularityProblems.NotLinkable(outputFolder));
    }

    /// <summary>Writes the link into the output folder of a build.</summary>
    /// <param name="outputFolder">Where the build put the module's assembly.</param>
    public void Write(string outputFolder) => AtomicFile.Write(Path.Combine(outputFolder, FileName), JsonSerializer.SerializeToUtf8Bytes(this, Json));
}
