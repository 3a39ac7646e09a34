using System.CommandLine;
using CommunityKit.Cli.Output;
using CommunityKit.Packaging.Signing;

namespace CommunityKit.Cli.Commands.Packages;

/// <summary><c>ck key new</c>: a publisher's key pair.</summary>
internal sealed class KeyNewCommand : CliCommand
{
    private readonly Argument<string> _file;

    public KeyNewCommand(CliContext context)
        : base(context, "key.new") =>
        _file = Argument<string>("FILE");

    public override IReadOnlyList<string> Examples => ["ck key new acme.pem"];

    protected override Task<Outcome> RunAsync(Arguments arguments, Terminal terminal, CancellationToken cancellationToken)
    {
        var file = Context.FullPath(arguments[_file]);
        using var key = PublisherKey.Generate();
        key.Save(file);
        terminal.Line(Texts.Format("key.done", ("file", file)));
        terminal.Line(Texts.Format("key.public", ("key", key.Public.Text)));
        terminal.Line(Texts.Format("key.fingerprint", ("fingerprint", key.Public.Fingerprint)));
        return Task.FromResult(Outcome.Done(new { file, key = key.Public.Text, fingerprint = key.Public.Fingerprint }));
    }
}
