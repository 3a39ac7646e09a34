using System.Globalization;
using CommunityKit.Payments;

namespace CommunityKit.Orders.Paying;

/// <summary>Sends the buyer to the provider, and says where to go when there is no need or no way.</summary>
internal sealed class BeginPayment(AskAgain ask, IPayments payments, IHttpContextAccessor http, ISettings<ShopSettings> shop)
{
    /// <summary>Step of an order's address that shows how its payment stands.</summary>
    public const string Result = "/payment";

    /// <summary>Where the buyer goes next: absolute at the provider, else in the shop.</summary>
    public async Task<string> RunAsync(
        Guid orderId, string number, Guid? memberId, string accessKey, string provider, CancellationToken cancellationToken)
    {
        var request = http.HttpContext!.Request;
        var result = OrderLinks.PathOf(number, memberId, accessKey, Result);
        if (await ask.RunAsync(orderId, provider, cancellationToken) is not { } paymentId)
        {
            return request.PathBase + result;
        }

        var start = await payments.BeginAsync(paymentId, StartOf(request, result), cancellationToken);
        return start.RedirectUrl ?? request.PathBase + result + (start.Refusal is null ? "" : (result.Contains('?', StringComparison.Ordinal) ? "&" : "?") + "refused=1");
    }

    /// <summary>How the buyer gets to the provider and back.</summary>
    public PaymentStartRequest StartOf(HttpRequest request, string resultPath)
    {
        var root = shop.Current.PublicAddress is { Length: > 0 } address
            ? address.TrimEnd('/')
            : $"{request.Scheme}://{request.Host.ToUriComponent()}{request.PathBase}";
        return new PaymentStartRequest(root + resultPath, root, CultureInfo.CurrentUICulture.Name);
    }
}
