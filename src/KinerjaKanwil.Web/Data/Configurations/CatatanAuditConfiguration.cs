using KinerjaKanwil.Web.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace KinerjaKanwil.Web.Data.Configurations;

internal sealed class CatatanAuditConfiguration : IEntityTypeConfiguration<CatatanAudit>, IEntityTypeConfiguration<KepalaAudit>
{
    public void Configure(EntityTypeBuilder<CatatanAudit> builder)
    {
        // The chain gives the number, so the table is in the order of the chain, and the newest entries are together.
        builder.HasKey(c => c.Urut);
        builder.Property(c => c.Urut).ValueGeneratedNever();
        builder.Property(c => c.NamaPengguna).HasMaxLength(CatatanAudit.PanjangTeks);
        builder.Property(c => c.KunciEntitas).HasMaxLength(CatatanAudit.PanjangTeks);
        builder.Property(c => c.Peran).HasMaxLength(CatatanAudit.PanjangKata);
        builder.Property(c => c.Sumber).HasMaxLength(CatatanAudit.PanjangKata);
        builder.Property(c => c.Tindakan).HasMaxLength(CatatanAudit.PanjangKata);
        builder.Property(c => c.Entitas).HasMaxLength(CatatanAudit.PanjangKata);
        builder.Property(c => c.KodeDivisi).HasMaxLength(CatatanAudit.PanjangKata);
        builder.Property(c => c.KodeIndikator).HasMaxLength(CatatanAudit.PanjangKata);
        builder.Property(c => c.AlamatIp).HasMaxLength(CatatanAudit.PanjangKata);
        builder.Property(c => c.KodeKejadian).HasMaxLength(CatatanAudit.PanjangKata);
        builder.Property(c => c.Sidik).HasMaxLength(CatatanAudit.PanjangSidik);

        // The filters of the page. No foreign key to accounts: the trail outlives them.
        builder.HasIndex(c => new { c.KodeIndikator, c.Urut });
        builder.HasIndex(c => new { c.KodeDivisi, c.Urut });
        builder.HasIndex(c => new { c.PenggunaId, c.Urut });
        builder.HasIndex(c => c.Waktu);
    }

    public void Configure(EntityTypeBuilder<KepalaAudit> builder)
    {
        builder.Property(k => k.Id).ValueGeneratedNever();
        builder.Property(k => k.Sidik).HasMaxLength(CatatanAudit.PanjangSidik);
        builder.HasData(new KepalaAudit { Sidik = KepalaAudit.SidikAwal });
    }
}
