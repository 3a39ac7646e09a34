using CommunityKit.Data.Core;
using CommunityKit.Data.Conventions;
using CommunityKit.Data.Problems;
using CommunityKit.Packaging.Problems;

namespace CommunityKit.Data.Migrations;

/// <summary>Compares the migrations of the modules with the history. Pure: needs no database.</summary>
internal static class MigrationPlanner
{
    /// <param name="schemas">Dependencies first; the kit's own tables are added in front by the caller.</param>
    /// <param name="history">What is applied.</param>
    public static MigrationPlan Plan(IReadOnlyList<ModuleSchema> schemas, IReadOnlyList<AppliedMigration> history)
    {
        var applied = history.ToDictionary(h => (h.ModuleId, h.Migration), h => h.Checksum);
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in history)
        {
            owners.TryAdd(row.TablePrefix, row.ModuleId);
        }

        var pending = new List<PendingMigration>();
        var problems = new List<Problem>();
        foreach (var schema in schemas)
        {
            using var source = new MigrationSource(schema);
            if (PrefixProblem(schema, source.TablePrefix, owners) is { } wrongPrefix)
            {
                problems.Add(wrongPrefix);
                continue;
            }

            foreach (var id in source.Ids)
            {
                var operations = source.Operations(id);
                var checksum = OperationText.Checksum(operations);
                if (applied.TryGetValue((schema.ModuleId, id), out var known))
                {
                    if (known != checksum)
                    {
                        problems.Add(DataProblems.Catalog.Problem(
                            "CK1537", ("module", schema.ModuleId), ("version", schema.Version), ("migration", id)));
                    }

                    continue;
                }

                var refusals = ExpandOnly.Check(schema, source.TablePrefix, id, operations).ToList();
                problems.AddRange(refusals);
                if (refusals.Count == 0)
                {
                    pending.Add(new(schema.ModuleId, id, schema.Version, source.TablePrefix, checksum, source.Commands(operations)));
                }
            }
        }

        return new(pending, problems);
    }

    private static Problem? PrefixProblem(ModuleSchema schema, string prefix, Dictionary<string, string> owners)
    {
        if (!TablePrefix.IsValid(prefix))
        {
            return DataProblems.Catalog.Problem("CK1501", ("context", schema.ContextType.Name), ("prefix", prefix));
        }

        var owner = prefix == TablePrefix.Core ? CoreDbContext.ModuleId : owners.GetValueOrDefault(prefix, schema.ModuleId);
        owners[prefix] = owner;
        return owner == schema.ModuleId
            ? null
            : DataProblems.Catalog.Problem("CK1538", ("module", schema.ModuleId), ("prefix", prefix), ("owner", owner));
    }
}
