using CommunityKit.Accounts.Data;
using CommunityKit.Accounts.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CommunityKit.Accounts.Users;

/// <summary>Identity's store over the module's tables. A save commits what was put alongside it, and is refused when somebody else saved in between.</summary>
internal sealed partial class AccountStore(IUnitOfWork work, IDbContextFactory<AccountsDb> reading, AccountSecrets secrets, IdentityErrorDescriber errors)
    : IUserStore<Account>
{
    public async Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken)
    {
        var isNew = await work.ExecuteAsync(
            async (transaction, token) =>
            {
                var db = transaction.Accounts();
                user.CreatedAt = transaction.Now;
                user.SearchText = SearchTextOf(user);
                if (!await db.TryInsertAsync(user, token))
                {
                    return false;
                }

                db.SignInStates.Add(new SignInState { AccountId = user.Id });
                await user.RunAlongsideAsync(transaction, token);
                await db.SaveChangesAsync(token);
                transaction.OnCommitted(() => user.Saved(user.Version));
                return true;
            },
            cancellationToken);
        return isNew ? IdentityResult.Success : IdentityResult.Failed(errors.DuplicateEmail(user.Email));
    }

    public async Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken)
    {
        try
        {
            var isSaved = await work.ExecuteAsync(
                async (transaction, token) =>
                {
                    var db = transaction.Accounts();
                    var stored = await db.Accounts.AsTracking().SingleOrDefaultAsync(a => a.Id == user.Id, token);
                    if (stored is null || stored.Version != user.Version)
                    {
                        return false;
                    }

                    user.SearchText = SearchTextOf(user);
                    db.Entry(stored).CurrentValues.SetValues(user);
                    await user.RunAlongsideAsync(transaction, token);
                    await db.SaveChangesAsync(token);
                    transaction.OnCommitted(() => user.Saved(stored.Version));
                    return true;
                },
                cancellationToken);
            return isSaved ? IdentityResult.Success : IdentityResult.Failed(errors.ConcurrencyFailure());
        }
        catch (DbUpdateConcurrencyException)
        {
            return IdentityResult.Failed(errors.ConcurrencyFailure());
        }
        catch (DbUpdateException e) when (DatabaseErrors.IsUniqueViolation(e))
        {
            return IdentityResult.Failed(errors.DuplicateEmail(user.Email));
        }
    }

    /// <summary>Erasing is more than a row: see <see cref="Profile.EraseAccount"/>.</summary>
    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) =>
        throw new NotSupportedException("Accounts are erased by EraseAccount, together with everything that belongs to them.");

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(userId, out var id))
        {
            return null;
        }

        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.SingleOrDefaultAsync(a => a.Id == id, cancellationToken);
    }

    public async Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken)
    {
        await using var db = await reading.CreateDbContextAsync(cancellationToken);
        return await db.Accounts.SingleOrDefaultAsync(a => a.EmailKey == normalizedUserName, cancellationToken);
    }

    public void Dispose()
    {
    }

    private static string SearchTextOf(Account account) => $"{account.Name} {account.EmailKey}".ToLowerInvariant();
}
