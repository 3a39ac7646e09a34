using CommunityKit.Cli.Output;
using CommunityKit.Cli.Packages;
using CommunityKit.Host.Control;
using CommunityKit.Packaging.Signing;

namespace CommunityKit.Cli.Commands.Packages;

/// <summary>Shows what checks of packages found.</summary>
internal static class PackageReports
{
    public static Outcome Show(IReadOnlyList<PackageReport> reports, Terminal terminal)
    {
        foreach (var report in reports)
        {
            terminal.Line(terminal.Texts.Format(
                report.Problems.Count == 0 ? "verify.fits" : "verify.refused",
                ("package", report.Manifest is { } manifest ? $"{manifest.Id} {manifest.Version}" : Path.GetFileName(report.File)),
                ("signature", SignatureOf(report, terminal))));
            terminal.Notes(ProblemRow.Of(report.Warnings));
            terminal.Problems(ProblemRow.Of(report.Problems));
        }

        var result = new
        {
            packages = reports.Select(r => new
            {
                file = r.File,
                id = r.Manifest?.Id,
                version = r.Manifest?.Version,
                kind = r.Manifest?.Kind.ToString(),
                publisher = r.Publisher.Name,
                fingerprint = r.Publisher.Name is null ? null : r.Publisher.Fingerprint,
                problems = ProblemRow.Of(r.Problems),
                warnings = ProblemRow.Of(r.Warnings),
            }),
            problems = reports.SelectMany(r => ProblemRow.Of(r.Problems)),
        };
        return reports.All(r => r.Problems.Count == 0) ? Outcome.Done(result) : Outcome.Failed(result);
    }

    private static string SignatureOf(PackageReport report, Terminal terminal) => report.Publisher == PublisherIdentity.NotSigned
        ? terminal.Texts["verify.unsigned"]
        : terminal.Texts.Format("verify.signed", ("publisher", report.Publisher));
}
