using System.Diagnostics;
using System.Text.Json;
using CommunityKit.Testing.Modules;
using CommunityKit.Tests.Support;

namespace CommunityKit.ContractTests.OpenApi;

/// <summary>The description of a shop with every module, as a program that makes clients reads it.</summary>
public sealed class InterfaceLintTests
{
    [LintFact]
    public async Task The_interface_of_a_shop_with_every_module_is_described_without_a_fault()
    {
        await using var host = await ModuleTestHost.StartAsync([.. Modules()]);
        using var client = host.Client();
        var folder = Directory.CreateTempSubdirectory("ck-openapi-");
        var file = Path.Combine(folder.FullName, "v1.json");
        await File.WriteAllTextAsync(file, await client.Http.GetStringAsync("openapi/v1.json"));

        var (exitCode, output) = await LintAsync(file);

        Assert.True(exitCode == 0, output);
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(file));
        Assert.Empty(Operations(document).Where(operation => !operation.Value.TryGetProperty("summary", out _)).Select(operation => operation.Name));
        Assert.Empty(Operations(document).Where(IsWriteThatCannotBeRepeated).Select(operation => operation.Name));
        folder.Delete(recursive: true);
    }

    /// <summary>All modules of the repository that sell; a theme or an importer has no interface of its own.</summary>
    private static IEnumerable<string> Modules() =>
        Directory.EnumerateFiles(Path.Combine(RepositoryFolder.Path, "modules"), "*.csproj", SearchOption.AllDirectories)
            .Select(file => System.Xml.Linq.XDocument.Load(file).Descendants("ModuleId").FirstOrDefault()?.Value)
            .OfType<string>()
            .Order(StringComparer.Ordinal);

    private static IEnumerable<(string Name, JsonElement Value)> Operations(JsonDocument document) =>
        from path in document.RootElement.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select ($"{operation.Name} {path.Name}", operation.Value);

    /// <summary>
    /// Writes take an <c>Idempotency-Key</c>, but for those that change nothing, an import (the same file again changes nothing), a
    /// provider's notice (it has an id of its own), a piece of a file (it names its offset) and those whose answer holds a secret, which
    /// must not be kept to be repeated.
    /// </summary>
    private static bool IsWriteThatCannotBeRepeated((string Name, JsonElement Value) operation)
    {
        string[] others = ["quotePrice", "quoteCheckout", "importProducts", "receivePaymentNotice", "sendMediaPiece", "addWebhookEndpoint", "makeWebhookSecret"];
        return !operation.Name.StartsWith("get ", StringComparison.Ordinal)
            && !others.Contains(operation.Value.GetProperty("operationId").GetString())
            && !(operation.Value.TryGetProperty("parameters", out var parameters)
                && parameters.EnumerateArray().Any(p => p.GetProperty("name").GetString() == "Idempotency-Key"));
    }

    private static async Task<(int ExitCode, string Output)> LintAsync(string file)
    {
        var config = Path.Combine(RepositoryFolder.Path, "tools", "lint", "redocly.yaml");
        var start = new ProcessStartInfo(LintFactAttribute.Linter, ["lint", file, "--config", config, "--format", "stylish"])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,

            // It must not ask the network for a newer one of itself.
            Environment = { ["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true", ["REDOCLY_TELEMETRY"] = "off", ["NO_COLOR"] = "1" },
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output + await error);
    }
}
