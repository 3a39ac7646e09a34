namespace CommunityKit.Module.Sdk;

/// <summary>What the build asks the tool to do.</summary>
/// <param name="Description">File with the facts of the project, a name and a value per line.</param>
/// <param name="Staging">Folder with the published files.</param>
/// <param name="OutputFolder">Where the package goes.</param>
/// <param name="KeyFile">Private key of the publisher, or null for an unsigned package.</param>
internal sealed record PackOptions(string Description, string Staging, string OutputFolder, string? KeyFile)
{
    public static PackOptions Of(ToolArguments arguments) => new(
        arguments.Required("--description"), arguments.Required("--staging"), arguments.Required("--output"), arguments.Optional("--key"));
}
