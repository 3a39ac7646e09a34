using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;
using CommunityKit.Host.Control;

namespace CommunityKit.Cli.Commands.Recipes;

/// <summary><c>ck recipe run</c> and <c>ck recipe check</c>, which is a run that writes nothing.</summary>
internal sealed class RecipeCommand : TenantCommand
{
    private readonly Argument<string> _file;
    private readonly Option<string[]> _values;
    private readonly Option<bool>? _dryRun;

    private RecipeCommand(CliContext context, string key, bool isCheck)
        : base(context, key)
    {
        _file = Argument<string>("FILE");
        _values = Option<string[]>("--set", "NAME=VALUE");
        _dryRun = isCheck ? null : Flag("--dry-run");
        _values.Validators.Add(result =>
        {
            foreach (var token in result.Tokens.Where(token => token.Value.IndexOf('=', StringComparison.Ordinal) < 1))
            {
                result.AddError(Texts.Format("recipe.set", ("text", token.Value)));
            }
        });
    }

    public override IReadOnlyList<string> Examples =>
    [
        $"ck recipe {Name} samples/FarmDirectShop/recipe.json --tenant farm",
        $"ck recipe {Name} recipe.json --tenant farm --set ownerPassword=…",
    ];

    public static RecipeCommand Run(CliContext context) => new(context, "recipe.run", isCheck: false);

    public static RecipeCommand Check(CliContext context) => new(context, "recipe.check", isCheck: true);

    protected override async Task<Outcome> RunAsync(
        ISiteClient site, string tenant, Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = Context.FullPath(arguments[_file]);
        var values = arguments[_values].Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.Ordinal);
        var request = new RecipeRequest(file, values, _dryRun is null || arguments[_dryRun]);
        var result = await terminal.WaitAsync(
            Texts.Format("recipe.doing", ("file", Path.GetFileName(file)), ("tenant", tenant)),
            () => site.RunRecipeAsync(tenant, request, cancellationToken));
        RecipeView.Show(result, terminal);
        return result.Succeeded ? Outcome.Done(result) : Outcome.Failed(result);
    }
}
