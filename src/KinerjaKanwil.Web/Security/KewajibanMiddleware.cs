using Microsoft.AspNetCore.Authorization;

namespace KinerjaKanwil.Web.Security;

/// <summary>Reachable while a new password or the second step is still due.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class SebelumLengkapAttribute : Attribute;

/// <summary>Sends everyone for whom something is due to that page first, whatever they ask for (checks.md S45).</summary>
public sealed class KewajibanMiddleware(RequestDelegate berikut)
{
    /// <summary>Lets through or sends away.</summary>
    public Task InvokeAsync(HttpContext konteks)
    {
        ArgumentNullException.ThrowIfNull(konteks);
        if (KlaimPengguna.Kewajiban(konteks.User) is { } alamat && konteks.GetEndpoint() is { } titik
            && titik.Metadata.GetMetadata<IAllowAnonymous>() is null && titik.Metadata.GetMetadata<SebelumLengkapAttribute>() is null)
        {
            konteks.Response.Redirect(alamat);
            return Task.CompletedTask;
        }

        return berikut(konteks);
    }
}
