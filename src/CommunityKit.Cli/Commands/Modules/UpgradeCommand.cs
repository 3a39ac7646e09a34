using System.CommandLine;
using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary><c>ck module upgrade</c>.</summary>
internal sealed class UpgradeCommand : ChangeCommand
{
    private readonly Argument<string[]> _modules;
    private readonly Option<bool> _prerelease;
    private readonly Option<bool> _dryRun;

    public UpgradeCommand(CliContext context)
        : base(context, "module.upgrade")
    {
        _modules = Argument<string[]>("MODULE", ArgumentArity.ZeroOrMore);
        _prerelease = Flag("--prerelease");
        _dryRun = Flag("--dry-run");
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck module upgrade --tenant baby --dry-run",
        "ck module upgrade communitykit.orders --tenant baby",
    ];

    protected override ModuleChangeRequest RequestOf(Arguments arguments) => new(ChangeKind.Upgrade)
    {
        Modules = ModuleWishes.Read(arguments[_modules], Context).Modules,
        Prerelease = arguments[_prerelease],
        DryRun = arguments[_dryRun],
    };
}
