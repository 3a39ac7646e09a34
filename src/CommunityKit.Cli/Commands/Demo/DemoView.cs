using CommunityKit.Cli.Demo;
using CommunityKit.Cli.Output;
using CommunityKit.Cli.Serving;

namespace CommunityKit.Cli.Commands.Demo;

/// <summary>Tells where the shops of the demo are and how to sign in.</summary>
internal sealed class DemoView(Terminal terminal, DemoSite demo)
{
    private const string Admin = "communitykit.admin";
    private const string Accounts = "communitykit.accounts";

    public async Task ShowAsync(ServedSite host, CancellationToken cancellationToken)
    {
        var texts = terminal.Texts;
        var address = host.Addresses[0].Replace("127.0.0.1", "localhost", StringComparison.Ordinal);
        var hasAccounts = false;
        terminal.Line();
        foreach (var shop in DemoShop.All)
        {
            var modules = (await host.Control.ModulesAsync(shop.Id, cancellationToken)).Select(module => module.Id).ToHashSet(StringComparer.Ordinal);
            hasAccounts |= modules.Contains(Accounts);
            terminal.Line(texts.Format("demo.shop", ("name", texts["demo.shop." + shop.Id]), ("address", address + shop.Prefix + "/")));
            if (modules.Contains(Admin))
            {
                terminal.Line(texts.Format("demo.admin", ("address", $"{address}{shop.Prefix}/admin")));
            }
        }

        terminal.Line(texts.Format("demo.host", ("address", address + "/_host")));
        terminal.Line();
        terminal.Line(texts.Format("demo.owner", ("email", DemoRecord.OwnerEmail), ("password", demo.Record.OwnerPassword)));
        if (hasAccounts)
        {
            terminal.Line(texts.Format("demo.member", ("email", DemoRecord.MemberEmail), ("password", demo.Record.MemberPassword)));
        }

        terminal.Line();
        terminal.Line(texts.Format("demo.stop", ("folder", demo.Folder.Root)));
    }
}
