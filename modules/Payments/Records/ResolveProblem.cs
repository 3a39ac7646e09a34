using System.Security.Cryptography;
using System.Text;
using CommunityKit.Payments.Notices;

namespace CommunityKit.Payments.Records;

/// <summary>A member of staff has dealt with a payment's problem at the provider; the record keeps who said so.</summary>
internal sealed class ResolveProblem(IUnitOfWork work)
{
    /// <returns>False if there was none.</returns>
    public Task<bool> RunAsync(PaymentRecord payment, string by, CancellationToken cancellationToken) => work.ExecuteAsync(
        async (transaction, token) =>
        {
            if (await transaction.ExecuteSqlAsync("UPDATE pay_payment SET problem = NULL WHERE id = @id AND problem IS NOT NULL", token, ("id", payment.Id)) == 0)
            {
                return false;
            }

            var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{payment.Id} {transaction.Now:O}")));
            var heard = new Heard(payment.Provider, NoticeChannel.Staff, hash, Size: 0);
            await NoticeLog.AddAsync(transaction, heard, new Providers.ProviderAnswer(payment.Id, payment.State) { Reason = by }, NoticeVerdict.Resolved, token);
            return true;
        },
        cancellationToken);
}
