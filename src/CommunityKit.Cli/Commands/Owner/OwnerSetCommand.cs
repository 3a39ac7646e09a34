using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;
using CommunityKit.Host.Owners;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Cli.Commands.Owner;

/// <summary><c>ck owner set</c>: for whoever has the site's folder in their hands, for example after a lost password.</summary>
internal sealed class OwnerSetCommand : CliCommand
{
    private readonly Argument<string> _email;
    private readonly Option<string> _site;

    public OwnerSetCommand(CliContext context)
        : base(context, "owner.set")
    {
        _email = Argument<string>("EMAIL");
        _site = Option<string>("--site", "DIR");
    }

    public override IReadOnlyList<string> Examples => ["ck owner set ann@example.com", "ck owner set ann@example.com < password.txt"];

    protected override Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var folder = SiteLocator.Find(Context, arguments[_site]);
        var email = arguments[_email];
        if (!System.Net.Mail.MailAddress.TryCreate(email, out _))
        {
            throw new ProblemException(CliProblems.BadEmail(email));
        }

        // Never as an argument: those stand in the shell's history and in the list of processes.
        var password = Context.IsInteractive ? terminal.AskSecret(Texts["owner.set.ask"]) : Context.Input.ReadLine() ?? "";
        if (PasswordRules.Refusal(password, email) is not null)
        {
            throw new ProblemException(CliProblems.PasswordTooWeak(PasswordRules.MinimumLength, PasswordRules.MaximumLength));
        }

        new OwnerStore(folder, TimeProvider.System).Replace(email, password);
        terminal.Line(Texts.Format("owner.set.done", ("email", email)));
        return Task.FromResult(Outcome.Done(new { owner = email }));
    }
}
