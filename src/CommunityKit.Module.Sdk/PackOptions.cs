using CommunityKit.Packaging.Problems;

namespace CommunityKit.Module.Sdk;

/// <summary>What the build asks the tool to do.</summary>
/// <param name="Description">File with the facts of the project, a name and a value per line.</param>
/// <param name="Staging">Folder with the published files.</param>
/// <param name="OutputFolder">Where the package goes.</param>
/// <param name="KeyFile">Private key of the publisher, or null for an unsigned package.</param>
internal sealed record PackOptions(string Description, string Staging, string OutputFolder, string? KeyFile)
{
    public static PackOptions Parse(string[] arguments)
    {
        if (arguments is not ["pack", .. var rest] || rest.Length % 2 != 0)
        {
            throw new ProblemException(SdkProblems.Usage());
        }

        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < rest.Length; i += 2)
        {
            values[rest[i]] = rest[i + 1];
        }

        return new PackOptions(Required("--description"), Required("--staging"), Required("--output"), values.GetValueOrDefault("--key"));

        string Required(string name) => values.GetValueOrDefault(name) ?? throw new ProblemException(SdkProblems.Usage());
    }
}
