using System.CommandLine;
using CommunityKit.Host.Control;
using CommunityKit.Tenancy.Changes;

namespace CommunityKit.Cli.Commands.Modules;

/// <summary><c>ck module rollback</c>.</summary>
internal sealed class RollbackCommand : ChangeCommand
{
    private readonly Argument<string[]> _modules;
    private readonly Option<long?> _generation;
    private readonly Option<bool> _dryRun;

    public RollbackCommand(CliContext context)
        : base(context, "module.rollback")
    {
        _modules = Argument<string[]>("MODULE", ArgumentArity.ZeroOrMore);
        _generation = Option<long?>("--generation", "N");
        _dryRun = Flag("--dry-run");
        Validators.Add(result =>
        {
            if (result.GetValue(_generation) is not null && result.GetValue(_modules) is { Length: > 0 })
            {
                result.AddError(Texts["module.rollback.both"]);
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        "ck module rollback --tenant baby",
        "ck module rollback --generation 4 --tenant baby --dry-run",
        "ck module rollback communitykit.orders@1.2.0 --tenant baby",
    ];

    protected override ModuleChangeRequest RequestOf(Arguments arguments) => new(ChangeKind.Rollback)
    {
        Modules = ModuleWishes.Read(arguments[_modules], Context).Modules,
        Generation = arguments[_generation],
        DryRun = arguments[_dryRun],
    };
}
