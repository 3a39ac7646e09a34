using CommunityKit.Packaging.Files;
using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityKit.Packaging.Problems;
using CommunityKit.Tenancy.Sites;

namespace CommunityKit.Tenancy.Tenants;

/// <summary>The tenants of a site, a folder each. Safe to use from several processes: a tenant appears and vanishes in one step.</summary>
/// <param name="folder">The site.</param>
public sealed class TenantDirectory(SiteFolder folder)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        WriteIndented = true,
    };

    /// <summary>All tenants, sorted by id.</summary>
    /// <exception cref="ProblemException">A record is damaged.</exception>
    public IReadOnlyList<TenantRecord> List()
    {
        if (!Directory.Exists(folder.Tenants))
        {
            return [];
        }

        return [.. Directory.EnumerateDirectories(folder.Tenants)
            .Select(Path.GetFileName)
            .Where(name => TenantId.IsValid(name!))
            .Order(StringComparer.Ordinal)
            .Select(name => Find(name!))
            .OfType<TenantRecord>()];
    }

    /// <summary>The record of a tenant, or null if there is no such tenant.</summary>
    /// <param name="id">Its id.</param>
    /// <exception cref="ProblemException">The record is damaged.</exception>
    public TenantRecord? Find(string id)
    {
        var file = FileOf(id);
        if (!TenantId.IsValid(id) || !File.Exists(file))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<TenantRecord>(File.ReadAllText(file), Json);
        }
        catch (JsonException exception)
        {
            throw new ProblemException(TenancyProblems.BadTenantFile(file, exception.Message));
        }
    }

    /// <summary>Adds a tenant.</summary>
    /// <param name="record">The new tenant.</param>
    /// <exception cref="ProblemException">The id is not valid or taken, or host and prefix are not valid or lead to another tenant.</exception>
    public void Add(TenantRecord record)
    {
        if (!TenantId.IsValid(record.Id))
        {
            throw new ProblemException(TenancyProblems.BadTenantId(record.Id));
        }

        TenantAddress.Check(record);
        _ = new Routing.TenantRouter([.. List(), record]);
        var target = folder.Tenant(record.Id);
        if (Directory.Exists(target))
        {
            throw new ProblemException(TenancyProblems.TenantExists(record.Id));
        }

        // Made aside and moved, so that no one ever meets a tenant without its record.
        var temporary = Path.Combine(folder.Tenants, "." + record.Id + "." + Guid.NewGuid().ToString("N")[..8]);
        Directory.CreateDirectory(temporary);
        try
        {
            File.WriteAllText(Path.Combine(temporary, "tenant.json"), JsonSerializer.Serialize(record, Json));
            Directory.Move(temporary, target);
        }
        catch (IOException) when (Directory.Exists(target))
        {
            throw new ProblemException(TenancyProblems.TenantExists(record.Id));
        }
        finally
        {
            if (Directory.Exists(temporary))
            {
                Directory.Delete(temporary, recursive: true);
            }
        }
    }

    /// <summary>Removes a tenant's folder with everything in it. The caller has made sure that it no longer runs.</summary>
    /// <param name="id">Its id.</param>
    public void Remove(string id)
    {
        if (Find(id) is null)
        {
            throw new ProblemException(TenancyProblems.NoSuchTenant(id, List().Select(t => t.Id)));
        }

        var trash = Path.Combine(folder.Tenants, "." + id + "." + Guid.NewGuid().ToString("N")[..8]);
        Directory.Move(folder.Tenant(id), trash);
        Directory.Delete(trash, recursive: true);
    }

    private string FileOf(string id) => Path.Combine(folder.Tenant(id), "tenant.json");
}
