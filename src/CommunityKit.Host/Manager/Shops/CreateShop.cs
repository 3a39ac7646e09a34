using CommunityKit.Packaging.Problems;
using CommunityKit.Settings;
using CommunityKit.Tenancy.Sites;
using CommunityKit.Tenancy.Tenants;
using CommunityKit.Texts;

namespace CommunityKit.Host.Manager.Shops;

/// <summary>Makes a shop: checks that its database can be reached, enters it, gives it its name and language. Modules come afterwards.</summary>
internal sealed partial class CreateShop(
    TenantSet tenants, SiteFolder folder, SiteSettings settings, TimeProvider clock, ILoggerFactory loggers, ILogger<CreateShop> logger)
{
    /// <exception cref="ProblemException">The id or an address is not valid or taken, or the database cannot be reached; nothing was made.</exception>
    public async Task RunAsync(NewShopForm form, string actor, CancellationToken cancellationToken)
    {
        var record = new TenantRecord(form.Id.Trim())
        {
            Hosts = [.. form.Hosts.Split([',', ' ', '，', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(h => h.ToLowerInvariant())],
            Prefix = PrefixOf(form.Prefix),
            Database = form.Database.Trim() is { Length: > 0 } address ? address : null,
            CreatedAt = clock.GetUtcNow(),
        };
        if (record.Database is not null and not "sqlite" && TenantId.IsValid(record.Id))
        {
            // Before the shop is entered, or a mistyped address would leave one that nobody can open.
            await using var reached = await TenantData.OpenAsync(record, folder, settings, clock, loggers, cancellationToken);
        }

        tenants.Directory.Add(record);
        tenants.Reload();
        LogCreated(record.Id);
        await tenants.RunAsync(record.Id, (runtime, _) => NameAsync(runtime.Services.GetRequiredService<ISettings<ShopSettings>>(), form, actor), CancellationToken.None);
    }

    private static async Task<bool> NameAsync(ISettings<ShopSettings> shop, NewShopForm form, string actor)
    {
        var problems = await shop.SaveAsync(
            new ShopSettings
            {
                Name = LocalizedText.Of(form.Language, form.Name.Trim()),
                DefaultCulture = form.Language,
                Cultures = [.. shop.Current.Cultures.OrderByDescending(culture => culture == form.Language)],
            },
            actor,
            CancellationToken.None);
        return problems.Count == 0;
    }

    private static string PrefixOf(string text)
    {
        var prefix = text.Trim().Trim('/').ToLowerInvariant();
        return prefix.Length == 0 ? "" : "/" + prefix;
    }

    [LoggerMessage(EventId = 130, Level = LogLevel.Information, Message = "A shop was made. Tenant {Tenant}")]
    private partial void LogCreated(string tenant);
}
