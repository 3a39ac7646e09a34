using System.CommandLine;
using CommunityKit.Cli.Doctor;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Sites;

namespace CommunityKit.Cli.Commands.Doctor;

/// <summary><c>ck doctor</c>: does everything that shops and their developers need work here?</summary>
internal sealed class DoctorCommand : CliCommand
{
    private readonly Option<string> _site;

    public DoctorCommand(CliContext context)
        : base(context, "doctor") =>
        _site = Option<string>("--site", "DIR");

    public override IReadOnlyList<string> Examples => ["ck doctor", "ck doctor --site ./shops --json"];

    protected override async Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>(await new MachineChecks(Context).RunAsync(cancellationToken));
        if (arguments[_site] is not null || SiteLocator.Exists(Context))
        {
            findings.AddRange(await new SiteChecks(SiteLocator.Find(Context, arguments[_site]), Context).RunAsync(cancellationToken));
        }

        foreach (var finding in findings)
        {
            terminal.Line(Texts.Format("doctor.state." + finding.State, ("text", finding.Text)));
            if (finding.Next is { } next)
            {
                terminal.Line("     " + next);
            }
        }

        var isHealthy = findings.All(finding => finding.State != FindingState.Broken);
        terminal.Line(Texts[isHealthy ? "doctor.healthy" : "doctor.broken"]);
        var result = new { healthy = isHealthy, findings };
        return isHealthy ? Outcome.Done(result) : Outcome.Failed(result);
    }
}
