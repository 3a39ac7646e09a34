using CommunityKit.Host.Owners;
using CommunityKit.Modularity.Loading;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Host.Development;

/// <summary>What F5, <c>dotnet run</c> and <c>dotnet watch</c> in a module's folder start: a host with a shop that runs the module.</summary>
internal static class DevelopmentHost
{
    /// <summary>Runs until it is stopped.</summary>
    /// <param name="start">With at least one linked module.</param>
    /// <param name="console">Gets the addresses and the owner's sign-in.</param>
    public static async Task RunAsync(HostStart start, TextWriter console)
    {
        DevelopmentShop.PrepareSite(start.Folder, start.LinkedModules);
        await using var app = HostApplication.Build(start);
        try
        {
            await app.Services.GetRequiredService<DevelopmentShop>().InstallAsync(CancellationToken.None);
        }
        catch (ProblemException exception)
        {
            // The host runs all the same: an edit may mend it, and the module manager shows the reasons.
            foreach (var problem in exception.Problems)
            {
                await console.WriteLineAsync($"error {problem.Code}: {problem.Text()}");
            }
        }

        // Before the start, which would ask for an owner.
        var owner = DevelopmentOwner.SignIn(start.Folder, app.Services.GetRequiredService<OwnerStore>());
        await app.StartAsync(CancellationToken.None);
        await ShowAsync(app, start.Folder, owner, console);
        await app.WaitForShutdownAsync(CancellationToken.None);
    }

    private static async Task ShowAsync(WebApplication app, SiteFolder folder, (string Email, string Password)? owner, TextWriter console)
    {
        foreach (var module in app.Services.GetRequiredService<LinkedModules>().All)
        {
            await console.WriteLineAsync($"Linked: {module.Manifest.Id} {module.Manifest.Version} from {module.ContentRoot}");
        }

        foreach (var address in app.Urls)
        {
            // In these words dotnet watch and editors look for the address to open.
            await console.WriteLineAsync($"Now listening on: {address}");
        }

        if (owner is var (email, password))
        {
            await console.WriteLineAsync($"Owner: {app.Urls.First()}{HostPages.BasePath} - {email} - {password}");
        }

        await console.WriteLineAsync($"Site: {folder.Root} (delete it to begin afresh). Ctrl+C stops.");
    }
}
