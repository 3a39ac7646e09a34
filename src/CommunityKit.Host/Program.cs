using CommunityKit.Host;
using CommunityKit.Tenancy.Sites;

// `dotnet CommunityKit.Host.dll SITE [--urls …] [--safe-mode]`: for containers and service managers; people use `ck run`.
var site = args.FirstOrDefault(a => !a.StartsWith('-')) ?? Environment.CurrentDirectory;
var urls = args.SkipWhile(a => a != "--urls").Skip(1).FirstOrDefault();
await HostApplication.Build(new HostStart(new SiteFolder(Path.GetFullPath(site)))
{
    Urls = urls?.Split(';') ?? ["http://localhost:5080"],
    SafeMode = args.Contains("--safe-mode"),
}).RunAsync();
