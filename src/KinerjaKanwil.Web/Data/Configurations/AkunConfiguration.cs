using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

/// <summary>What belongs to an account and goes with it.</summary>
internal sealed class AkunConfiguration : IEntityTypeConfiguration<SesiPengguna>, IEntityTypeConfiguration<TautanAkun>, IEntityTypeConfiguration<KodePemulihan>,
    IEntityTypeConfiguration<KunciSandi>
{
    public void Configure(EntityTypeBuilder<SesiPengguna> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasOne<Pengguna>().WithMany().HasForeignKey(s => s.PenggunaId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(s => s.Alamat).HasMaxLength(SesiPengguna.PanjangTeks);
        builder.Property(s => s.Perangkat).HasMaxLength(SesiPengguna.PanjangTeks);
    }

    public void Configure(EntityTypeBuilder<TautanAkun> builder)
    {
        builder.HasOne<Pengguna>().WithMany().HasForeignKey(t => t.PenggunaId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(t => t.Sidik).HasMaxLength(TautanAkun.PanjangSidik);
        builder.HasIndex(t => t.Sidik).IsUnique();
    }

    public void Configure(EntityTypeBuilder<KodePemulihan> builder)
    {
        builder.HasOne<Pengguna>().WithMany().HasForeignKey(k => k.PenggunaId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(k => k.Sidik).HasMaxLength(TautanAkun.PanjangSidik);
        builder.HasIndex(k => new { k.PenggunaId, k.Sidik }).IsUnique();
    }

    /// <summary>As schema version 3 of Identity has it, but for the name and a key that fits into an index of SQL Server (ADR 0025).</summary>
    public void Configure(EntityTypeBuilder<KunciSandi> builder)
    {
        builder.ToTable("KunciSandi");
        builder.HasKey(k => k.CredentialId);
        builder.Property(k => k.CredentialId).HasMaxLength(KunciSandi.PanjangKredensial);
        builder.OwnsOne(k => k.Data).ToJson();
        builder.HasOne<Pengguna>().WithMany().HasForeignKey(k => k.UserId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.HasIndex(k => k.Id).IsUnique();
        builder.Property(k => k.Nama).HasMaxLength(KunciSandi.PanjangNama);
    }
}
