using System.Globalization;
using System.Text;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Data.Migrations;

/// <summary>The statements of a module's migrations as text, for <c>ck sql</c> and for reviewers. Needs no database.</summary>
internal static class MigrationScript
{
    /// <summary>All migrations from empty, for the kind of database of <see cref="ModuleSchema.Services"/>.</summary>
    /// <exception cref="ProblemException">A migration is refused (CK1501, CK1530 to CK1536).</exception>
    public static string Of(ModuleSchema schema)
    {
        var plan = MigrationPlanner.Plan([schema], []);
        if (plan.Problems.Count > 0)
        {
            throw new ProblemException(plan.Problems);
        }

        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"-- {schema.ModuleId} {schema.Version}, {schema.Services.Provider}\n");
        foreach (var migration in plan.Pending)
        {
            text.Append("\n-- ").Append(migration.Migration).Append('\n');
            foreach (var command in migration.Commands)
            {
                text.Append(command.ReplaceLineEndings("\n").TrimEnd()).Append('\n');
            }
        }

        return text.ToString();
    }
}
