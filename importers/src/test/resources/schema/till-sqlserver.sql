USE [till]
GO
/****** Object:  Table [dbo].[customers]    Script Date: 11/02/2026 10:00:00 ******/
SET ANSI_NULLS ON
GO
CREATE TABLE [dbo].[customers](
	[id] [int] IDENTITY(1,1) NOT NULL,
	[name] [nvarchar](100) NOT NULL,
	[email] [nvarchar](200) NULL,
	[balance] [decimal](12, 2) NOT NULL,
 CONSTRAINT [PK_customers] PRIMARY KEY CLUSTERED 
(
	[id] ASC
)WITH (PAD_INDEX = OFF, STATISTICS_NORECOMPUTE = OFF) ON [PRIMARY]
) ON [PRIMARY]
GO
CREATE TABLE [sales].[orders](
	[id] [int] NOT NULL,
	[customer] [int] NOT NULL,
	[placed] [datetime2](7) NULL,
 CONSTRAINT [PK_orders] PRIMARY KEY CLUSTERED ([id] ASC)
) ON [PRIMARY]
GO
CREATE NONCLUSTERED INDEX [IX_placed] ON [sales].[orders] ([placed] DESC) INCLUDE ([customer])
GO
ALTER TABLE [dbo].[customers] ADD  CONSTRAINT [DF_balance]  DEFAULT ((0)) FOR [balance]
GO
ALTER TABLE [sales].[orders]  WITH CHECK ADD  CONSTRAINT [FK_orders_customers] FOREIGN KEY([customer])
REFERENCES [dbo].[customers] ([id])
ON DELETE CASCADE
GO
ALTER TABLE [sales].[orders] CHECK CONSTRAINT [FK_orders_customers]
GO
CREATE VIEW [sales].[open_orders]
AS
SELECT o.id, c.name FROM sales.orders o INNER JOIN dbo.customers c ON c.id = o.customer
GO
CREATE PROCEDURE [sales].[close_month] @month int
AS
SET NOCOUNT ON;
UPDATE sales.orders SET placed = GETDATE() WHERE id = @month;
DELETE FROM dbo.customers WHERE balance < 0;
GO
CREATE TRIGGER [sales].[orders_book] ON [sales].[orders] AFTER INSERT, UPDATE
AS
BEGIN
  UPDATE dbo.customers SET balance = balance - 1;
END
GO
CREATE SYNONYM [dbo].[all_orders] FOR [sales].[orders]
GO
EXEC sp_rename 'dbo.customers.email', 'mail', 'COLUMN'
GO
EXEC master.dbo.sp_addlinkedserver @server = N'LEDGER', @srvproduct=N'', @provider=N'SQLNCLI', @datasrc=N'fin01.example'
GO
GRANT SELECT ON [sales].[orders] TO [reporting]
GO
