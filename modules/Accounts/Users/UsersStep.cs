using System.Text.Json;
using System.Text.Json.Serialization;
using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.Roles;
using CommunityKit.Recipes;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Users;

/// <summary>
/// Recipe step <c>accounts.users</c>: makes accounts that can be used at once. An account that is there keeps its name and password and
/// gets the roles that it lacks.
/// </summary>
internal sealed class UsersStep(
    AccountManager accounts, AccountChanges changes, RoleDirectory directory, IDbContextFactory<AccountsDb> reading, ISettings<ShopSettings> shop)
    : IRecipeStep
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public async ValueTask RunAsync(RecipeStepContext context, CancellationToken cancellationToken)
    {
        if (!context.Data.TryGetProperty("users", out var list) || list.ValueKind != JsonValueKind.Array)
        {
            context.Problem("users", "The step needs a list \"users\" of objects with email, name, password and roles.");
            return;
        }

        var roles = await directory.ReadAsync(cancellationToken);
        var place = 0;
        foreach (var item in list.EnumerateArray())
        {
            var where = $"users[{place++}]";
            try
            {
                await RunAsync(context, where, item.Deserialize<UserEntry>(Json)!, roles, cancellationToken);
            }
            catch (JsonException e)
            {
                context.Problem(where, $"{e.Message} Allowed are email, name, password, roles, culture.");
            }
        }
    }

    private async Task RunAsync(
        RecipeStepContext context, string where, UserEntry entry, IReadOnlyList<RoleInfo> roles, CancellationToken cancellationToken)
    {
        if (EmailAddress.Parse(entry.Email) is not { } address)
        {
            context.Problem(where + ".email", $"\"{entry.Email}\" is no e-mail address.");
            return;
        }

        var keys = new List<string>();
        foreach (var role in entry.Roles)
        {
            if (roles.FirstOrDefault(r => r.Key == role || r.Label == role) is { } known)
            {
                keys.Add(known.Key);
            }
            else
            {
                context.Problem(where + ".roles", $"There is no role \"{role}\". There are: {string.Join(", ", roles.Select(r => r.Key))}.");
                return;
            }
        }

        if (await accounts.FindByEmailAsync(address.Text) is { } existing)
        {
            await AddRolesAsync(context, existing, keys, cancellationToken);
        }
        else
        {
            await CreateAsync(context, where, entry, address, keys);
        }
    }

    private async Task AddRolesAsync(RecipeStepContext context, Account account, List<string> roles, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        var has = await db.AccountRoles.Where(r => r.AccountId == account.Id).Select(r => r.Role).ToListAsync(cancellationToken);
        var missing = roles.Except(has, StringComparer.Ordinal).ToList();
        if (missing.Count > 0 && !context.DryRun)
        {
            AccountChanges.GiveRoles(account, missing);
            await accounts.UpdateAsync(account);
        }

        context.Changed("user", account.EmailKey, missing.Count == 0 ? RecipeChange.Unchanged : RecipeChange.Updated);
    }

    private async Task CreateAsync(RecipeStepContext context, string where, UserEntry entry, EmailAddress address, List<string> roles)
    {
        var account = new Account
        {
            Name = string.IsNullOrWhiteSpace(entry.Name) ? address.Text[..address.Text.IndexOf('@', StringComparison.Ordinal)] : entry.Name.Trim(),
            Culture = entry.Culture ?? shop.Current.DefaultCulture,
            EmailConfirmed = true,
        };
        account.SetEmail(address);
        if (account.Name.Length > Account.MaxNameLength || !shop.Current.Cultures.Contains(account.Culture, StringComparer.Ordinal))
        {
            context.Problem(
                where, $"The name must have at most {Account.MaxNameLength} characters and the culture must be one of {string.Join(", ", shop.Current.Cultures)}.");
            return;
        }

        if (await ProblemOfPasswordAsync(account, entry.Password) is { } problem)
        {
            context.Problem(where + ".password", problem);
            return;
        }

        if (!context.DryRun)
        {
            AccountChanges.GiveRoles(account, roles.Count == 0 ? [RoleNames.Member] : roles);
            changes.Activate(account);
            await accounts.CreateAsync(account, entry.Password!);
        }

        context.Changed("user", address.Key, RecipeChange.Created);
    }

    private async Task<string?> ProblemOfPasswordAsync(Account account, string? password)
    {
        foreach (var validator in accounts.PasswordValidators)
        {
            if (await validator.ValidateAsync(accounts, account, password) is { Succeeded: false } refused)
            {
                return string.Join(' ', refused.Errors.Select(error => error.Description));
            }
        }

        return null;
    }
}
