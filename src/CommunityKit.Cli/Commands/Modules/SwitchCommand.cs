using System.CommandLine;
using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary>Commands that take modules that are there and leave their versions alone: enable, disable, remove.</summary>
internal sealed class SwitchCommand : ChangeCommand
{
    private readonly ChangeKind _kind;
    private readonly Argument<string[]> _modules;
    private readonly Option<bool>? _withDependents;
    private readonly Option<bool> _dryRun;

    private SwitchCommand(CliContext context, string key, ChangeKind kind)
        : base(context, key)
    {
        _kind = kind;
        _modules = Argument<string[]>("MODULE", ArgumentArity.OneOrMore);
        _withDependents = kind == ChangeKind.Disable ? Flag("--with-dependents") : null;
        _dryRun = Flag("--dry-run");
    }

    public override IReadOnlyList<string> Examples =>
    [
        $"ck module {Name} communitykit.reviews --tenant baby",
        $"ck module {Name} communitykit.reviews --tenant baby --dry-run",
    ];

    public static SwitchCommand Enable(CliContext context) => new(context, "module.enable", ChangeKind.Enable);

    public static SwitchCommand Disable(CliContext context) => new(context, "module.disable", ChangeKind.Disable);

    public static SwitchCommand Remove(CliContext context) => new(context, "module.remove", ChangeKind.Remove);

    protected override ModuleChangeRequest RequestOf(Arguments arguments) => new(_kind)
    {
        Modules = [.. arguments[_modules].Select(id => new ModuleWish(id))],
        WithDependents = _withDependents is not null && arguments[_withDependents],
        DryRun = arguments[_dryRun],
    };
}
