using System.CommandLine;
using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary><c>ck module install</c>.</summary>
internal sealed class InstallCommand : ChangeCommand
{
    private readonly Argument<string[]> _modules;
    private readonly Option<bool> _prerelease;
    private readonly Option<bool> _dryRun;

    public InstallCommand(CliContext context)
        : base(context, "module.install")
    {
        _modules = Argument<string[]>("MODULE", ArgumentArity.OneOrMore);
        _prerelease = Flag("--prerelease");
        _dryRun = Flag("--dry-run");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck module install communitykit.catalog --tenant baby",
        "ck module install acme.hello@1.4.0 communitykit.orders --tenant baby --dry-run",
        "ck module install \"acme.hello@[1.4,2.0)\" --prerelease",
        "ck module install ./acme.hello.2.0.0.nupkg --tenant baby --json",
    ];

    protected override ModuleChangeRequest RequestOf(Arguments arguments)
    {
        var wishes = ModuleWishes.Read(arguments[_modules], Context);
        return new ModuleChangeRequest(ChangeKind.Install)
        {
            Modules = wishes.Modules,
            Files = wishes.Files,
            Prerelease = arguments[_prerelease],
            DryRun = arguments[_dryRun],
        };
    }
}
