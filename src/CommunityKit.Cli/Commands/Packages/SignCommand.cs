using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Packages;
using CommunityKit.Packaging.Signing;

namespace CommunityKit.Cli.Commands.Packages;

/// <summary><c>ck sign</c>: signs packages in place.</summary>
internal sealed class SignCommand : CliCommand
{
    private readonly Argument<string[]> _files;
    private readonly Option<string> _key;
    private readonly Option<string> _publisher;

    public SignCommand(CliContext context)
        : base(context, "sign")
    {
        _files = Argument<string[]>("FILE.nupkg", ArgumentArity.OneOrMore);
        _key = Option<string>("--key", "PEM");
        _key.Required = true;
        _publisher = Option<string>("--publisher", "NAME");
        _publisher.Required = true;
    }

    public override IReadOnlyList<string> Examples => ["ck sign acme.hello.1.0.0.nupkg --key acme.pem --publisher acme"];

    protected override Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        using var key = PublisherKey.Load(Context.FullPath(arguments[_key]!));
        var signer = new Signer(arguments[_publisher]!, key);
        var signed = new List<string>();
        foreach (var file in arguments[_files].Select(Context.FullPath))
        {
            signed.Add(PackageCopy.Write(file, Path.GetDirectoryName(file)!, signer, version: null, cancellationToken));
            terminal.Line(Texts.Format("sign.done", ("file", signed[^1]), ("publisher", new PublisherIdentity(signer.Publisher, key.Public.Fingerprint))));
        }

        return Task.FromResult(Outcome.Done(new { signed, publisher = signer.Publisher, fingerprint = key.Public.Fingerprint }));
    }
}
