using System.CommandLine;
using System.CommandLine.Help;
using CommunityKit.Cli.Commands;
using CommunityKit.Cli.Commands.Bench;
using CommunityKit.Cli.Commands.Demo;
using CommunityKit.Cli.Commands.Docs;
using CommunityKit.Cli.Commands.Doctor;
using CommunityKit.Cli.Commands.Exports;
using CommunityKit.Cli.Commands.Imports;
using CommunityKit.Cli.Commands.Modules;
using CommunityKit.Cli.Commands.New;
using CommunityKit.Cli.Commands.Owner;
using CommunityKit.Cli.Commands.Packages;
using CommunityKit.Cli.Commands.Recipes;
using CommunityKit.Cli.Commands.Run;
using CommunityKit.Cli.Commands.Tenants;
using CommunityKit.Cli.Commands.Tests;
using CommunityKit.Cli.Localization;
using CommunityKit.Cli.Output;

namespace CommunityKit.Cli;

/// <summary>All commands.</summary>
internal static class CommandTree
{
    public const string Name = "ck";

    public static RootCommand Build(CliContext context)
    {
        var texts = context.Texts;
        var root = new RootCommand(texts["ck"])
        {
            new DemoCommand(context),
            new RunCommand(context),
            new TestCommand(context),
            new CommandGroup(
                context,
                "module",
                new ModuleListCommand(context),
                new InstallCommand(context),
                new UpgradeCommand(context),
                new RollbackCommand(context),
                SwitchCommand.Enable(context),
                SwitchCommand.Disable(context),
                SwitchCommand.Remove(context),
                new PurgeCommand(context),
                new HistoryCommand(context)),
            new WhyCommand(context),
            new CommandGroup(context, "tenant", new TenantCreateCommand(context), new TenantListCommand(context), new TenantDeleteCommand(context)),
            new CommandGroup(context, "recipe", RecipeCommand.Run(context), RecipeCommand.Check(context)),
            new ImportCommand(context),
            new ExportCommand(context),
            new CommandGroup(context, "new", NewCommand.Module(context), NewCommand.Theme(context), NewCommand.Site(context)),
            new PackCommand(context),
            new VerifyCommand(context),
            new SignCommand(context),
            new CommandGroup(context, "key", new KeyNewCommand(context)),
            new CommandGroup(context, "feed", new FeedIndexCommand(context)),
            new SqlCommand(context),
            new BenchCommand(context),
            new CommandGroup(context, "docs", new DocsCheckCommand(context)),
            new DoctorCommand(context),
            new CommandGroup(context, "owner", new OwnerSetCommand(context)),
        };
        AddGlobalOptions(root, context);
        return root;
    }

    private static void AddGlobalOptions(RootCommand root, CliContext context)
    {
        foreach (var option in root.Options)
        {
            option.Description = context.Texts[option.Name];
        }

        root.Options.OfType<HelpOption>().Single().Action = new ShowHelp(context);
        root.Add(new Option<string>(Language.Option) { Recursive = true, Description = context.Texts[Language.Option], HelpName = "en|zh-CN" });
    }
}
