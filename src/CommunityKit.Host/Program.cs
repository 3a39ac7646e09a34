using CommunityKit.Host;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;

// `dotnet CommunityKit.Host.dll SITE [--urls …] [--safe-mode]`: for containers and service managers; people use `ck run`.
var urlsAt = Array.IndexOf(args, "--urls");
var urls = urlsAt >= 0 ? args.ElementAtOrDefault(urlsAt + 1) : null;
var site = args.Where((argument, at) => !argument.StartsWith('-') && (urlsAt < 0 || at != urlsAt + 1)).FirstOrDefault() ?? Environment.CurrentDirectory;
try
{
    await HostApplication.Build(new HostStart(new SiteFolder(Path.GetFullPath(site)))
    {
        Urls = urls?.Split(';') ?? ["http://localhost:5080"],
        SafeMode = args.Contains("--safe-mode"),
    }).RunAsync();
    return 0;
}
catch (ProblemException exception)
{
    foreach (var problem in exception.Problems)
    {
        await Console.Error.WriteLineAsync($"{problem.Code}: {problem.Text()}");
    }

    return 1;
}
